"""How SQLite is used: connections, schemas, migrations, damage, backups."""
