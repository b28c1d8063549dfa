namespace Acquisitieloket.Core.Sites.Reviews;

/// <summary>How a site stands with the duty to look at its facts once a year.</summary>
public enum ReviewState
{
    Fine = 1,
    /// <summary>Within the weeks before it is due.</summary>
    Soon = 2,
    /// <summary>The site cannot be proposed until someone looked at it.</summary>
    Overdue = 3,
}

/// <summary>Facts that nobody looked at for a year may no longer be true: the one rule for screens, proposals and reminders.</summary>
public static class ReviewDuty
{
    public const int Months = 12;
    /// <summary>How long before it is due its managers hear of it: enough to ask the grid operator and the owners.</summary>
    public const int WarnDays = 42;

    /// <summary>The last day on which the site may still be proposed.</summary>
    public static DateOnly LastDay(Site site) => site.LastReviewedOn.AddMonths(Months);

    public static ReviewState Of(Site site, DateOnly today) => Of(site.LastReviewedOn, today);

    /// <summary>The same for a site of which only the day of its last review was read.</summary>
    public static ReviewState Of(DateOnly reviewed, DateOnly today)
    {
        var last = reviewed.AddMonths(Months);
        return today > last ? ReviewState.Overdue : today >= last.AddDays(-WarnDays) ? ReviewState.Soon : ReviewState.Fine;
    }

    /// <summary>Whether a company may be told the facts of the site on a Dutch calendar day.</summary>
    public static Can CanRelyOn(Site site, DateOnly today) => Of(site, today) == ReviewState.Overdue
        ? Can.Not($"{site.Name} is langer dan {Months} maanden niet nagekeken. Laat de gegevens eerst nakijken.")
        : Can.Do;
}
