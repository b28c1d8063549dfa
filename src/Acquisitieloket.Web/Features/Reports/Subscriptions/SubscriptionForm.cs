using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Reports.Subscriptions;
using Acquisitieloket.Core.Reports.Telling;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Web.Features.Reports.Subscriptions;

/// <summary>A report to get by mail. A report's page brings its own name and filters along.</summary>
public sealed class SubscriptionForm
{
    [Display(Name = "Rapportage"), Required(ErrorMessage = "Kies een rapportage.")]
    public string? Report { get; set; }

    [Display(Name = "Gemeente")]
    public Municipality? Municipality { get; set; }

    [Display(Name = "Speerpunt")]
    public Cluster? Cluster { get; set; }

    [Display(Name = "Hoe vaak"), Required(ErrorMessage = "Kies hoe vaak de rapportage komt.")]
    public SubscriptionRhythm? Rhythm { get; set; }

    internal ToldQuestion Question() => new(null, Municipality, Cluster);
}
