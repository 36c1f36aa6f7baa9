"""The record of a meeting: a readable document, the same as data, and a seal over both."""
