namespace Acquisitieloket.Core.Audit;

/// <summary>Who does something: an employee, the company itself, or the system.</summary>
public sealed record Actor(long? UserId, string Name)
{
    /// <summary>Work that no person started.</summary>
    public static Actor System { get; } = new(null, "Acquisitieloket");

    /// <summary>Someone at the company, on its private page or form.</summary>
    public static Actor Company(string contactName) => new(null, contactName);
}
