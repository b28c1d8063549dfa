namespace Acquisitieloket.Core.Mail.Drop;

/// <summary>A mail in the drop folder. The text is null in lists, which read no further than the headers.</summary>
public sealed record DroppedMail
{
    /// <summary>Name of the file without .eml; the way to ask for this mail.</summary>
    public required string Name { get; init; }

    public required string To { get; init; }
    public required string Subject { get; init; }

    /// <summary>UTC, when the file was written.</summary>
    public required DateTime At { get; init; }

    /// <summary>The part that is plain text; empty when the mail has none.</summary>
    public string? Text { get; init; }
}
