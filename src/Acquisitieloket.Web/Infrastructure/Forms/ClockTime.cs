using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Web.Infrastructure.Forms;

/// <summary>A time on the Dutch clock as typed.</summary>
public static class ClockTime
{
    /// <summary>What is wrong with a time; null when it can be read and exists on that day, or on any day when none is known.</summary>
    public static string? Wrong(DateOnly? day, string? typed, out TimeOnly time)
    {
        if (!TimeOnly.TryParseExact(typed?.Trim().Replace('.', ':'), ["HH:mm", "H:mm"], out time))
            return "Vul een tijd in als 14:30.";
        return day is { } on && WorkingCalendar.Zone.IsInvalidTime(on.ToDateTime(time))
            ? "Deze tijd bestaat niet. In deze nacht gaat de klok van 02:00 naar 03:00." : null;
    }
}
