using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Proposals.Documents;

namespace Acquisitieloket.Web.Features.Approvals.Decide;

public sealed class DecideForm
{
    [Required(ErrorMessage = "Kies of u akkoord gaat."), EnumDataType(typeof(ApprovalVerdict), ErrorMessage = "Kies of u akkoord gaat.")]
    [Display(Name = "Besluit")]
    public ApprovalVerdict? Verdict { get; set; }

    [StringLength(ProposalApproval.RemarkLength)]
    [Display(Name = "Opmerking")]
    public string? Remark { get; set; }
}

/// <summary>What a municipality is asked to approve.</summary>
public sealed record DecidePage
{
    /// <summary>Of the reasons for a score so many are shown at once.</summary>
    public const int MostReasons = 3;

    private static readonly string[] Main = ["Activiteit", "Kavel of pand", "Kavel", "Vloer", "Milieucategorie", "Vermogen", "In gebruik vanaf"];

    public DecideForm Form { get; init; } = new();
    /// <summary>With its proposal and the lead of that.</summary>
    public required ProposalApproval Approval { get; init; }
    public required ApprovalRight Right { get; init; }
    /// <summary>Whether an answer is still asked.</summary>
    public required Can CanAnswer { get; init; }
    /// <summary>The company, its code name, or words in place of a name that the viewer may not know.</summary>
    public required string Company { get; init; }
    /// <summary>The page of the lead, when the viewer may open it.</summary>
    public required string? LeadPath { get; init; }
    /// <summary>What the company needs, in answers that nobody can have written a name in.</summary>
    public required IReadOnlyList<(string Name, string Text)> Needs { get; init; }
    /// <summary>Those with which most is decided, and what else there is.</summary>
    public IReadOnlyList<(string Name, string Text)> MainNeeds => [.. Needs.Where(n => Main.Contains(n.Name))];
    public IReadOnlyList<(string Name, string Text)> OtherNeeds => [.. Needs.Where(n => !Main.Contains(n.Name))];

    /// <summary>The sites of this municipality as the company reads them.</summary>
    public required IReadOnlyList<DocumentSite> Sites { get; init; }
    /// <summary>How many sites of other municipalities stand in it too.</summary>
    public required int Others { get; init; }
    public required string Language { get; init; }
    public string? AskedByDepartment { get; init; }

    public string Title => $"Goedkeuring: {string.Join(", ", Sites.Select(s => s.Name))}";

    public string LanguageWord => Language switch { "en" => "Engels", "de" => "Duits", _ => "Nederlands" };
}
