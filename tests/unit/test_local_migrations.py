"""The migrations as files: numbered without a gap, and safe to run again."""

from graph_schema.database.migrate import latest_version, migrations

LABELS = ["Actor", "Article", "Batch", "Claim", "Event", "Place", "Quote", "Schema", "Thing"]


def test_migrations_are_numbered_from_one_without_a_gap() -> None:
    versions = [migration.version for migration in migrations()]

    assert versions == list(range(1, latest_version() + 1))


def test_every_statement_can_be_run_again() -> None:
    statements = [statement for step in migrations() for statement in step.statements]

    assert [statement for statement in statements if "IF NOT EXISTS" not in statement] == []


def test_every_label_with_an_identity_has_its_constraint() -> None:
    statements = {statement for step in migrations() for statement in step.statements}

    wanted = {
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for label in LABELS
    }
    assert wanted - statements == set()


def test_comments_and_semicolons_do_not_reach_the_server() -> None:
    statements = [statement for step in migrations() for statement in step.statements]

    assert [text for text in statements if "//" in text or ";" in text] == []
