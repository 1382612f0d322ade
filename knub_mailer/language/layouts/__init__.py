"""What is not running text: lists, tables, forms, boxes, signatures of offices."""
