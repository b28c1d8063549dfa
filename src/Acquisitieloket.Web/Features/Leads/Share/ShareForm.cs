using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Leads.Share;

public sealed class ShareForm
{
    [Required(ErrorMessage = "Kies met wie u de lead deelt.")]
    public long? With { get; set; }

    [Required(ErrorMessage = "Schrijf op wat u van deze persoon vraagt."), StringLength(LeadShare.TextLength)]
    [Display(Name = "Toelichting")]
    public string? Note { get; set; }

    public bool Named { get; set; }

    [StringLength(LeadShare.TextLength)]
    [Display(Name = "Toestemming")]
    public string? Consent { get; set; }

    [Required(ErrorMessage = "Kies de laatste dag.")]
    public DateOnly? Until { get; set; }

    public ShareLead Read() => new()
    {
        WithId = With!.Value, Named = Named, Note = Note!.Trim(), Consent = TidyAnswers.Line(Consent), Until = Until!.Value,
    };
}

/// <summary>The form, with whom it can be, and with whom the lead is shared now.</summary>
public sealed record SharePage(ShareForm Form, IReadOnlyList<ShareableWith> People, IReadOnlyList<ShareRow> Shares)
{
    public IReadOnlyList<Choice> Choices => [.. People.Select(p => new Choice(
        $"{p.Id}", $"{p.Name}, {p.Organisation}", p.IsPartner ? "Partner: ziet geen namen, tenzij u dat hieronder kiest" : null))];
}

public sealed record ShareRow(Guid Key, string Name, string Organisation, bool Named, string Note, DateOnly Until, DateTime SharedAt, string SharedBy);
