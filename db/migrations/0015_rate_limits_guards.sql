grant select, insert, update, delete on rate_limit to gatehouse_app;
