package planted.circle.down;

public record Down(planted.circle.up.Up up) {}
