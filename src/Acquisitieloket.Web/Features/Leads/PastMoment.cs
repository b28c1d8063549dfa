using System.Globalization;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Acquisitieloket.Web.Features.Leads;

/// <summary>A moment that has been, as a day and a time on the Dutch clock, in two fields that the form calls by these names.</summary>
public sealed record PastMoment(string DayField, string DayName, string TimeField, string TimeName, int MostDaysAgo)
{
    /// <summary>Day and time of a UTC moment, to begin a form with.</summary>
    public static (DateOnly Day, string Time) Of(DateTime utc)
    {
        var local = WorkingCalendar.ToLocal(utc);
        return (DateOnly.FromDateTime(local), local.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>The moment in UTC; null with an error in the model state when there is none.</summary>
    public DateTime? Read(DateOnly? day, string? time, DateTime now, ModelStateDictionary errors)
    {
        if (ClockTime.Wrong(day, time, out var clock) is { } wrong)
            errors.AddModelError(TimeField, $"{TimeName}: {char.ToLowerInvariant(wrong[0])}{wrong[1..]}");
        else if (day is { } on && WorkingCalendar.ToUtc(on.ToDateTime(clock)) is var moment
            && moment < now.AddMinutes(1) && moment > now.AddDays(-MostDaysAgo))
            return moment < now ? moment : now;
        else if (errors.GetFieldValidationState(DayField) != ModelValidationState.Invalid)
            errors.AddModelError(DayField, $"{DayName}: kies een moment dat is geweest, ten hoogste {MostDaysAgo} dagen geleden.");
        return null;
    }
}
