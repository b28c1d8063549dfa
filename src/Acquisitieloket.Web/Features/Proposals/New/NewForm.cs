using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Proposals.New;

public sealed class NewForm : IValidatableObject
{
    public List<SiteRow> Sites { get; set; } = [];

    [Required(ErrorMessage = "Kies de taal.")]
    public string? Language { get; set; }

    [Required(ErrorMessage = "Kies tot wanneer het voorstel geldt.")]
    public DateOnly? ValidUntil { get; set; }

    public bool SendWhenMade { get; set; }

    public bool ShowPrices { get; set; } = true;

    /// <summary>Why an own site comes before a better one elsewhere.</summary>
    [StringLength(Lead.ReasonLength)]
    [Display(Name = "Reden")]
    public string? Reason { get; set; }

    public static IReadOnlyList<Choice> Languages { get; } = [new("nl", "Nederlands"), new("en", "Engels"), new("de", "Duits")];

    /// <summary>Which of two sites comes first has to be said.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext context) => Sites.Select((site, index) => (site.Order, index))
        .Where(s => s.Order is not null).GroupBy(s => s.Order).SelectMany(place => place.Skip(1).Select(s => new ValidationResult(
            $"Plaats {place.Key} staat bij meer dan één locatie. Geef elke locatie een eigen plaats.", [$"{nameof(Sites)}[{s.index}].{nameof(SiteRow.Order)}"])));

    public MakeProposal Input(long leadId) => new()
    {
        LeadId = leadId, Language = Language ?? "", ValidUntil = ValidUntil ?? default, SendWhenMade = SendWhenMade, ShowPrices = ShowPrices, Reason = Reason,
        Sites = [.. Sites.Where(s => s.Order is not null).OrderBy(s => s.Order).Select(s => new ProposedSite(s.SiteId, s.Motivation))],
    };
}

/// <summary>One site with its place in the proposal; no place is not in it.</summary>
public sealed class SiteRow
{
    public long SiteId { get; set; }

    [Range(1, 99)]
    [Display(Name = "Plaats")]
    public int? Order { get; set; }

    [StringLength(ProposalSite.TextLength)]
    [Display(Name = "Motivering")]
    public string? Motivation { get; set; }
}

/// <summary>What the editor shows beside the form; the offers stand in the order of the form's rows.</summary>
public sealed record NewPage(NewForm Form, IReadOnlyList<SiteOffer> Offers)
{
    /// <summary>What the sites in this order depart from.</summary>
    public Departure? Departure { get; init; }

    /// <summary>Other municipalities that have to approve the sites that have a place.</summary>
    public IReadOnlyList<Municipality> Approves { get; init; } = [];

    /// <summary>Other municipalities whose sites are offered here and have no place.</summary>
    public IReadOnlyList<Municipality> WouldApprove { get; init; } = [];

    /// <summary>What may be overlooked of the language.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];
}

/// <summary>A site that can be proposed, or the reasons why it cannot now.</summary>
public sealed record SiteOffer(
    string Name, Municipality Municipality, int? Score, bool Shortlisted, IReadOnlyList<string> Obstacles)
{
    /// <summary>Who said no to it in the newest version; null for nobody.</summary>
    public string? Unwanted { get; init; }
}
