using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Web.Features.Reports.RetentionLeads;

/// <summary>One page of the leads whose data has to go.</summary>
public sealed record RetentionLeadsPage(RetentionSelection Selection, IReadOnlyList<RetentionLead> Rows)
{
    /// <summary>How many there are, and how many of them are in the list.</summary>
    public required int All { get; init; }
    public required int Told { get; init; }
    public bool Later { get; init; }
    public string? Next { get; init; }

    public int Others => All - Told;
}

/// <summary>A lead whose data has to go.</summary>
public sealed record RetentionLead
{
    public required long Id { get; init; }
    public required DateTime LastActivityAt { get; init; }
    public required LeadStage Stage { get; init; }
    public required bool MayOpen { get; init; }
    public required string Reference { get; init; }
    public required string Company { get; init; }
    public required string Department { get; init; }
    public required string ContactPerson { get; init; }
    /// <summary>Kept up to and including this day though its time came sooner.</summary>
    public required DateOnly? KeepUntil { get; init; }
    public DateTime ErasedFrom { get; init; }

    /// <summary>The Dutch calendar day on which it is erased at the earliest.</summary>
    public DateOnly GoesOn => KeepUntil is { } day && day.AddDays(1) is var free && free > WorkingCalendar.DayOf(ErasedFrom) ? free : WorkingCalendar.DayOf(ErasedFrom);
}
