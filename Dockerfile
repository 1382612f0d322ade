# Small, not root, one process: `knub-mailer run`, with its state in the volume /var/lib/knub. Mount
# a configuration and name it in KNUB_CONFIG; without one it runs on the embedded defaults.
FROM python:3.12.7-slim-bookworm AS build
WORKDIR /src
COPY requirements.lock pyproject.toml README.md LICENSE ./
RUN python -m venv /opt/knub && /opt/knub/bin/pip install --no-cache-dir --require-hashes -r requirements.lock
COPY knub_mailer knub_mailer
COPY templates templates
COPY config config
RUN /opt/knub/bin/pip install --no-cache-dir --no-deps --no-build-isolation . \
    && /opt/knub/bin/pip uninstall --yes --quiet \
       pytest pytest-xdist hypothesis ruff mypy lxml-stubs factur-x saxonche openpyxl pypdf vobject \
       pyyaml hatchling editables

FROM python:3.12.7-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /var/lib/knub --create-home knub
COPY --from=build /opt/knub /opt/knub
ENV PATH=/opt/knub/bin:$PATH PYTHONUNBUFFERED=1
WORKDIR /var/lib/knub
VOLUME /var/lib/knub
USER knub
EXPOSE 8025 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD \
    ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/health', timeout=4)"]
ENTRYPOINT ["knub-mailer"]
CMD ["run"]
