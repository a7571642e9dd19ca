package planted.undeclared.till;

public record Till(int amount) {}
