namespace Acquisitieloket.Core.Leads;

/// <summary>A contact moment: a call, mail, visit or note.</summary>
public sealed class Interaction
{
    public const int TextLength = 8000;

    public long Id { get; set; }
    public long LeadId { get; set; }
    public Lead? Lead { get; set; }
    public required InteractionKind Kind { get; set; }
    /// <summary>For a call, mail or visit: whether the company was reached. First attempt and first success count apart.</summary>
    public bool Reached { get; set; }
    public required string Text { get; set; }
    public required DateTime At { get; set; }
    /// <summary>Null when the company wrote it on its status page.</summary>
    public long? ById { get; set; }
    public required string ByName { get; set; }
    public bool VisibleToCompany { get; set; }
}

/// <summary>Kinds of contact moments.</summary>
public enum InteractionKind
{
    Note = 1,
    Call = 2,
    Email = 3,
    Visit = 4,
    Message = 5,
}
