namespace Acquisitieloket.Core.Data;

/// <summary>Where words of a lead stand, each with an index of its own.</summary>
public enum WordPlace
{
    /// <summary>Reference, company, code name and description.</summary>
    Lead,
    /// <summary>The name of the contact.</summary>
    Contact,
    /// <summary>Notes and messages.</summary>
    Talk,
}

/// <summary>A row in which words were found, and its lead.</summary>
public sealed record WordRow(long LeadId, long Row);
