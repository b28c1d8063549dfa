namespace Acquisitieloket.Core;

/// <summary>Whether something may be done now and, if not, everything that stands in the way, in Dutch for staff.</summary>
public sealed record Can(IReadOnlyList<string> Obstacles)
{
    /// <summary>Nothing stands in the way.</summary>
    public static Can Do { get; } = new([]);

    public bool Yes => Obstacles.Count == 0;

    public static Can Not(params IEnumerable<string> obstacles) => new([.. obstacles]);

    /// <summary>For services: refuses with the same reasons that the view shows beforehand.</summary>
    public void OrRefuse()
    {
        if (!Yes)
            throw new RefusedException(this);
    }
}

/// <summary>A rule of the domain refuses; pages show <see cref="Can.Obstacles"/> and keep what was typed.</summary>
public class RefusedException(Can can) : Exception(string.Join(" ", can.Obstacles))
{
    public Can Can { get; } = can;
}
