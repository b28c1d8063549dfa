using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Reports.Subscriptions;

namespace Acquisitieloket.Web.Features.Reports.Subscriptions;

/// <summary>What comes by mail, and a form for one more.</summary>
/// <param name="Mails">False for who wants no reminders by mail at all, and so gets no reports either.</param>
public sealed record SubscriptionsPage(
    SubscriptionForm Form, IReadOnlyList<(string Name, string Question)> Reports, IReadOnlyList<ReportSubscription> Mine, bool Mails)
{
    public string QuestionOf(ReportSubscription of) => Reports.First(r => r.Name == of.Report).Question;

    public static string Scope(ReportSubscription of) => new ReportForm { Municipality = of.Municipality, Cluster = of.Cluster }.Scope is { Length: > 0 } scope ? scope : "Alles";

    public static string Address(ReportSubscription of) => new ReportForm { Municipality = of.Municipality, Cluster = of.Cluster }.Address($"/reports/{of.Report}");
}

/// <summary>How often, in words.</summary>
public static class RhythmWords
{
    public static string Dutch(this SubscriptionRhythm rhythm) => rhythm == SubscriptionRhythm.Weekly ? "elke maandag" : "op de eerste van elke maand";
}
