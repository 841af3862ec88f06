"""What the publisher writes about the show and its episodes, read into typed objects.

`yaml_nodes` and `toml_nodes` turn a file into nodes that remember their lines; `table` reads typed
values from nodes and refuses what it does not know; `site` and `episode` say which keys there are.
"""
