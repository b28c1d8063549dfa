using System.Globalization;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Forms;
using Acquisitieloket.Web.Infrastructure.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Acquisitieloket.Web.Features.Leads;

/// <summary>A moment on the Dutch clock: one of the usual ones, or a day and time of one's own.</summary>
public sealed class WhenForm
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public QuickPick Pick { get; set; } = QuickPick.Tomorrow;
    public DateOnly? Day { get; set; }
    public string? Time { get; set; } = "09:00";

    /// <summary>The quick picks with the moment that each stands for now.</summary>
    public static IReadOnlyList<Choice> Choices(DateTime now) =>
    [
        new(nameof(QuickPick.Tomorrow), "Morgen", Say(DayOf(QuickPick.Tomorrow, now))),
        new(nameof(QuickPick.ThreeDays), "Over 3 werkdagen", Say(DayOf(QuickPick.ThreeDays, now))),
        new(nameof(QuickPick.NextWeek), "Volgende week", Say(DayOf(QuickPick.NextWeek, now))),
        new(nameof(QuickPick.Other), "Op een andere dag", "Vul hieronder de dag in."),
    ];

    /// <summary>The moment in UTC; null with an error in the model state when it cannot be read.</summary>
    public DateTime? Read(DateTime now, ModelStateDictionary errors, string prefix)
    {
        // A day that someone filled in is meant, whatever was left picked above it.
        var day = Pick == QuickPick.Other ? Day : Day ?? DayOf(Pick, now);
        if (ClockTime.Wrong(day, Time, out var time) is { } wrong)
            errors.AddModelError($"{prefix}.Time", wrong);
        if (day is null && errors.GetFieldValidationState($"{prefix}.Day") != ModelValidationState.Invalid)
            errors.AddModelError($"{prefix}.Day", "Kies de dag.");
        if (day is { } far && FollowUpRules.CanBeOn(far, WorkingCalendar.DayOf(now)) is { Yes: false } refused)
            errors.AddModelError($"{prefix}.Day", string.Join(" ", refused.Obstacles));
        if (!errors.IsValid || day is null)
            return null;
        var moment = WorkingCalendar.ToUtc(day.Value.ToDateTime(time));
        if (moment > now)
            return moment;
        errors.AddModelError($"{prefix}.Day", "Kies een moment dat nog komt.");
        return null;
    }

    // "Tomorrow" is the next day on which the office is open.
    private static DateOnly DayOf(QuickPick pick, DateTime now)
    {
        var day = WorkingCalendar.DayOf(now);
        var working = pick switch { QuickPick.Tomorrow => 1, QuickPick.ThreeDays => 3, _ => 0 };
        if (pick == QuickPick.NextWeek)
            day = day.AddDays(6);
        for (var left = Math.Max(working, 1); left > 0;)
        {
            day = day.AddDays(1);
            if (WorkingCalendar.IsWorkingDay(day))
                left--;
        }
        return day;
    }

    private static string Say(DateOnly day) => day.ToString("dddd d MMMM", Dutch);
}

public enum QuickPick
{
    Tomorrow,
    ThreeDays,
    NextWeek,
    Other,
}
