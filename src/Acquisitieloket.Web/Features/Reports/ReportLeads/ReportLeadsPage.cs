using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Reports;

namespace Acquisitieloket.Web.Features.Reports.ReportLeads;

/// <summary>One page of the leads behind a figure.</summary>
public sealed record ReportLeadsPage(EntrySelection Selection, IReadOnlyList<ReportLead> Rows)
{
    /// <summary>The figure, and how much of it is in the list.</summary>
    public required long All { get; init; }
    public required long Told { get; init; }
    /// <summary>The site or the department that the figure is about; null when it is about none.</summary>
    public string? About { get; init; }
    /// <summary>Where one came from.</summary>
    public required string Report { get; init; }
    /// <summary>The first page, on a later one.</summary>
    public string? First { get; init; }
    public string? Next { get; init; }

    /// <summary>The list holds only what the viewer may open; else also leads of other departments, without their companies.</summary>
    public required bool OnlyOwn { get; init; }

    /// <summary>How many there are, and how many of them are not in the list.</summary>
    public string Beside
    {
        get
        {
            var (all, others) = ($"Samen {ReportNames.Written(All)}.", All - Told);
            var why = OnlyOwn ? "van een andere afdeling of vertrouwelijk" : "vertrouwelijk";
            return others == 0 ? all : $"{all} Hieronder {(Told == 1 ? "staat er 1" : $"staan er {ReportNames.Written(Told)}")}{(OnlyOwn ? " die u mag openen" : "")}; "
                + $"{(others == 1 ? "1 is" : $"{ReportNames.Written(others)} zijn")} {why}.";
        }
    }
}

/// <summary>A lead with what it adds to the figure.</summary>
public sealed record ReportLead
{
    public required long Id { get; init; }
    public required int Day { get; init; }
    public required int A { get; init; }
    public required int B { get; init; }
    public required int Count { get; init; }
    public required int M2 { get; init; }
    public required int Jobs { get; init; }
    public required bool MayOpen { get; init; }
    public required string Reference { get; init; }
    public required string Company { get; init; }
    public required LeadStage Stage { get; init; }
    public required string Department { get; init; }
    public required string ContactPerson { get; init; }
}
