using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Web.Features.SharedLeads.Reply;

public sealed class ReplyForm
{
    [Required(ErrorMessage = "Schrijf op wat u wilt laten weten."), StringLength(Interaction.TextLength)]
    [Display(Name = "Bericht")]
    public string? Text { get; set; }
}

/// <summary>A shared lead as its partner sees it. Needs are the figures and choices only, unless the company may be named.</summary>
public sealed record ReplyPage(
    ReplyForm Form, LeadShare Share, IReadOnlyList<(string Name, string Text)> Needs, IReadOnlyList<string> Sites, IReadOnlyList<MyReply> Replies)
{
    public Lead Lead => Share.Lead!;
    public string Title => Share.Named ? Lead.CompanyName : $"Een bedrijf in {Lead.Segment.Dutch()}";
}

/// <summary>What the viewer wrote before.</summary>
public sealed record MyReply(DateTime At, string Text);
