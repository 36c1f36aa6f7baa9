"""Every limit in one place. Lengths are in characters (Unicode code points), counts per meeting."""

PROTOCOL = 1

NAME_LENGTH = 60
RELATION_LENGTH = 60
OTHERS_LENGTH = 120
AUDIENCE_NAME_LENGTH = 60
REASON_LENGTH = 200
TITLE_LENGTH = 120
CARD_LENGTH = 500
TEXT_LENGTH = 1500
ANCHOR_LENGTH = 200
ID_LENGTH = 22
CODE_LENGTH = 6

CARDS = 300
PAIRS = 12
ROUNDS = 60
PEOPLE = 60
WAITING = 30
"""At once, by the code: as many as a large meeting; people with links of their own come in too."""
AUDIENCES = 20
PARTS = 40

MEMBERS = 40
VIEWS = 80
VIEW_LENGTH = 1500
OWNER_LENGTH = 120
OFFERS_LENGTH = 300
DECISION_LENGTH = 3000
PANELS = 40
PANEL_LENGTH = 300
TIMER_SECONDS = 3 * 60 * 60
STROKES = 200
POINTS = 2_000
"""Of all strokes of a drawing together."""
PICTURE_SIZE = 1_000
"""A drawing's points lie from 0 to this in both directions."""
INKS = 6

SCALE_LOWEST = 0
SCALE_HIGHEST = 10

UPDATE_BYTES = 16_000
"""One text update, before base64."""
FRAME_BYTES = 64_000
"""One WebSocket message; larger ones end the connection."""

COMMANDS_PER_10_SECONDS = 60
TEXT_UPDATES_PER_10_SECONDS = 300
