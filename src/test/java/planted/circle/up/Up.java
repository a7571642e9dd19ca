package planted.circle.up;

public record Up(planted.circle.down.Down down) {}
