"""Children, pools, locks and events between processes."""
