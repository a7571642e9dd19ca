package planted.undeclared.shop;

public record Shop(planted.undeclared.till.Till till) {}
