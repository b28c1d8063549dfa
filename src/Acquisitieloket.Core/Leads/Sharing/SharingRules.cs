namespace Acquisitieloket.Core.Leads.Sharing;

/// <summary>When a lead may be shared: the same for page and service.</summary>
public static class SharingRules
{
    /// <summary>Every obstacle, in Dutch; a partner gets names only when someone wrote down how the company agreed.</summary>
    public static Can CanShare(Lead lead, ShareLead input, ShareableWith? with, DateOnly today) => Can.Not(Obstacles(lead, input, with, today));

    internal static Can AlreadyShared(ShareableWith with) =>
        Can.Not($"Deze lead is al gedeeld met {with.Name}. Stop dat eerst als u iets wilt veranderen.");

    private static IEnumerable<string> Obstacles(Lead lead, ShareLead input, ShareableWith? with, DateOnly today)
    {
        if (lead.Stage.IsClosed())
        {
            yield return LeadStages.ReopenFirst;
            yield break;
        }
        if (with is null)
            yield return "Met deze persoon kan de lead niet worden gedeeld.";
        else if (with.IsPartner && input.Named && string.IsNullOrWhiteSpace(input.Consent))
            yield return "Schrijf op hoe het bedrijf akkoord ging, of deel de lead zonder namen.";
        if (input.Until < today || input.Until > today.AddDays(SharingService.MostDays))
            yield return "Kies een dag vanaf vandaag, ten hoogste een jaar vooruit.";
    }
}
