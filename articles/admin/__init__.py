"""The newsroom's back office. `register` brings its pages onto the site, once the site is there."""
