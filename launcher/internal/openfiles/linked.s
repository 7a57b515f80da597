// So that functions without a body, which are linked by their names, can be declared.
