"""The tables of the first release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "intake_mail",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("file", sa.String(), nullable=True),
        sa.Column("raw", sa.LargeBinary(), nullable=True),
        sa.Column("message_id", sa.String(), nullable=True),
        sa.Column("sender", sa.String(), nullable=True),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_doubtful", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("handled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decision", sa.String(), nullable=True),
        sa.Column("municipality", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("understood", sa.String(), nullable=True),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.CheckConstraint(
            "status IN ('new', 'handled', 'shunted')", name=op.f("ck_intake_mail_status_known")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake_mail")),
        sa.UniqueConstraint("network", "digest", name="uq_intake_mail_digest"),
    )
    with op.batch_alter_table("intake_mail", schema=None) as batch_op:
        batch_op.create_index("ix_intake_mail_due", ["network", "status", "due_at"], unique=False)

    op.create_table(
        "invoice_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("season", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("announced_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("first_due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("left_out", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "status IN ('announced', 'held', 'sent', 'empty')",
            name=op.f("ck_invoice_batch_status_known"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_batch")),
        sa.UniqueConstraint("network", "season", "label", name="uq_batch_label"),
    )
    op.create_table(
        "job_run",
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_run_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("network", "name", name=op.f("pk_job_run")),
    )
    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("season", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("starts", sa.DateTime(timezone=True), nullable=False),
        sa.Column("format", sa.String(), nullable=False),
        sa.CheckConstraint(
            "state IN ('planned', 'held', 'cancelled')", name=op.f("ck_meeting_state_known")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("network", "season", "number", name="uq_meeting_once"),
    )
    op.create_table(
        "membership",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("season", sa.Integer(), nullable=False),
        sa.Column("municipality", sa.String(), nullable=False),
        sa.Column("joined", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fee_ore", sa.Integer(), nullable=False),
        sa.Column("contact_name", sa.String(), nullable=True),
        sa.Column("contact_email", sa.String(), nullable=True),
        sa.Column("ean", sa.String(), nullable=True),
        sa.Column("reference", sa.String(), nullable=True),
        sa.CheckConstraint("fee_ore >= 0", name=op.f("ck_membership_fee_not_negative")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sa.UniqueConstraint("network", "season", "municipality", name="uq_membership_once"),
    )
    op.create_table(
        "number_series",
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("season", sa.Integer(), nullable=False),
        sa.Column("next_number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("network", "season", name=op.f("pk_number_series")),
    )
    op.create_table(
        "publication",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("season", sa.Integer(), nullable=False),
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_by", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('programme', 'practical', 'materials', 'message')",
            name=op.f("ck_publication_kind_known"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication")),
        sa.UniqueConstraint(
            "network", "season", "meeting", "kind", "version", name="uq_publication_version"
        ),
    )
    op.create_table(
        "season_clock",
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("season", sa.Integer(), nullable=False),
        sa.Column("folded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("redactions", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("network", "season", name=op.f("pk_season_clock")),
    )
    op.create_table(
        "seat",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("season", sa.Integer(), nullable=False),
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("person_key", sa.String(), nullable=False),
        sa.Column("municipality", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("standing", sa.String(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "standing IN ('included', 'extra', 'free', 'undecided', 'membership', 'capacity')",
            name=op.f("ck_seat_standing_known"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat")),
        sa.UniqueConstraint("network", "season", "meeting", "person_key", name="uq_seat_once"),
    )
    op.create_table(
        "invoice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("season", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("municipality", sa.String(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("credits_id", sa.Integer(), nullable=True),
        sa.Column("content", sa.String(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('invoice', 'credit_note')", name=op.f("ck_invoice_kind_known")
        ),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["invoice_batch.id"], name=op.f("fk_invoice_batch_id_invoice_batch")
        ),
        sa.ForeignKeyConstraint(
            ["credits_id"], ["invoice.id"], name=op.f("fk_invoice_credits_id_invoice")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice")),
        sa.UniqueConstraint("network", "season", "sequence", name="uq_invoice_sequence"),
    )
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("season", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("municipality", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("arrived", sa.DateTime(timezone=True), nullable=False),
        sa.Column("intake_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["intake_id"], ["intake_mail.id"], name=op.f("fk_journal_intake_id_intake_mail")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
        sa.UniqueConstraint("key", name=op.f("uq_journal_key")),
    )
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.create_index("ix_journal_season", ["network", "season"], unique=False)

    op.create_table(
        "matter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("asked", sa.String(), nullable=False),
        sa.Column("intake_id", sa.Integer(), nullable=True),
        sa.Column("municipality", sa.String(), nullable=True),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("payload", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decision", sa.String(), nullable=True),
        sa.CheckConstraint("status IN ('open', 'closed')", name=op.f("ck_matter_status_known")),
        sa.ForeignKeyConstraint(
            ["intake_id"], ["intake_mail.id"], name=op.f("fk_matter_intake_id_intake_mail")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matter")),
        sa.UniqueConstraint("key", name=op.f("uq_matter_key")),
    )
    with op.batch_alter_table("matter", schema=None) as batch_op:
        batch_op.create_index("ix_matter_open", ["network", "status", "kind"], unique=False)

    op.create_table(
        "outbox_mail",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("effect_key", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("envelope_sender", sa.String(), nullable=False),
        sa.Column("first_recipient", sa.String(), nullable=False),
        sa.Column("recipients", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("answers_intake", sa.Integer(), nullable=True),
        sa.Column("matter_id", sa.Integer(), nullable=True),
        sa.Column("automatic_reply", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("queued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_error", sa.String(), nullable=True),
        sa.CheckConstraint(
            "(status = 'sending') = (lease_until IS NOT NULL)",
            name=op.f("ck_outbox_mail_lease_held"),
        ),
        sa.CheckConstraint(
            "status IN ('queued', 'sending', 'sent', 'failed')",
            name=op.f("ck_outbox_mail_status_known"),
        ),
        sa.ForeignKeyConstraint(
            ["answers_intake"],
            ["intake_mail.id"],
            name=op.f("fk_outbox_mail_answers_intake_intake_mail"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_mail")),
        sa.UniqueConstraint("effect_key", name=op.f("uq_outbox_mail_effect_key")),
    )
    with op.batch_alter_table("outbox_mail", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_outbox_mail_answers_intake"), ["answers_intake"], unique=False
        )
        batch_op.create_index("ix_outbox_mail_due", ["status", "due_at"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_outbox_mail_envelope_sender"), ["envelope_sender"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_outbox_mail_message_id"), ["message_id"], unique=False)
        batch_op.create_index(
            "ix_outbox_mail_recipient", ["network", "first_recipient", "queued_at"], unique=False
        )

    op.create_table(
        "charge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("season", sa.Integer(), nullable=False),
        sa.Column("municipality", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("meeting", sa.Integer(), nullable=False),
        sa.Column("billing_key", sa.String(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("fixed_by_meeting", sa.Integer(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("invoice_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("kind IN ('fee', 'extra')", name=op.f("ck_charge_kind_known")),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoice.id"], name=op.f("fk_charge_invoice_id_invoice")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_charge")),
        sa.UniqueConstraint(
            "network",
            "season",
            "municipality",
            "kind",
            "meeting",
            "billing_key",
            "generation",
            name="uq_charge_once",
        ),
    )
    op.create_table(
        "thread_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("matter_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["matter.id"], name=op.f("fk_thread_message_matter_id_matter")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thread_message")),
        sa.UniqueConstraint("message_id", "matter_id", name="uq_thread_once"),
    )
    with op.batch_alter_table("thread_message", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_thread_message_matter_id"), ["matter_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_thread_message_message_id"), ["message_id"], unique=False
        )

    op.create_table(
        "undeliverable",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("permanent", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("diagnostic", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("resolved_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["outbox_id"], ["outbox_mail.id"], name=op.f("fk_undeliverable_outbox_id_outbox_mail")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_undeliverable")),
    )
    with op.batch_alter_table("undeliverable", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_undeliverable_outbox_id"), ["outbox_id"], unique=False)
