using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Leads.Views;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Queue.Views;

/// <summary>What a view is called and who sees it.</summary>
public sealed class ViewForm
{
    [Required(ErrorMessage = "Geef de weergave een naam."), StringLength(SavedView.NameLength, ErrorMessage = "Gebruik ten hoogste {1} tekens.")]
    public string? Name { get; set; }

    public ViewSharing Sharing { get; set; }

    /// <summary>The choices that someone has; what a view is now stays one of them.</summary>
    public static IReadOnlyList<Choice> Choices(Viewer viewer, ViewSharing now = ViewSharing.Own) =>
        [.. ViewAccess.Allowed(viewer).Append(now).Distinct().Order().Select(s => new Choice(s.ToString(), s.Dutch()))];
}

/// <summary>Words for who sees a view.</summary>
public static class SharingWords
{
    public static string Dutch(this ViewSharing sharing) => sharing switch
    {
        ViewSharing.Department => "Mijn afdeling",
        ViewSharing.Everyone => "Alle vijf gemeenten",
        _ => "Alleen ik",
    };
}
