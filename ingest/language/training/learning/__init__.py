"""What needs torch and onnx, which only the environment of `make train` has."""
