using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Web.Infrastructure.Forms;
using Acquisitieloket.Web.Infrastructure.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Acquisitieloket.Web.Features.Leads.Visits;

/// <summary>A moment on the Dutch clock, how long, and where.</summary>
public sealed class VisitForm
{
    public long? Site { get; set; }
    public DateOnly? Day { get; set; }
    public string? Time { get; set; } = "10:00";
    public int Minutes { get; set; } = 60;

    [StringLength(Visit.TextLength)]
    [Display(Name = "Plaats")]
    public string? Place { get; set; }

    /// <summary>The version of the visit that the form shows.</summary>
    public Guid Seen { get; set; }

    public static IReadOnlyList<Choice> Lengths { get; } =
    [
        new("30", "Een half uur"), new("60", "1 uur"), new("90", "Anderhalf uur"), new("120", "2 uur"), new("180", "3 uur"),
        new("240", "Een dagdeel"),
    ];

    public static VisitForm Of(Visit visit)
    {
        var form = new VisitForm { Site = visit.SiteId, Place = visit.Place ?? PlaceOf(visit), Seen = visit.Version };
        if (visit is not { StartsAt: { } start, EndsAt: { } end })
        {
            form.Day = visit.Suits.Count > 0 ? visit.Suits[0].Day : null;
            form.Time = visit.Suits.Count > 0 && visit.Suits[0].Part == PartOfDay.Afternoon ? "14:00" : form.Time;
            return form;
        }
        var local = WorkingCalendar.ToLocal(start);
        (form.Day, form.Time, form.Minutes) = (DateOnly.FromDateTime(local), $"{local:HH:mm}", (int)(end - start).TotalMinutes);
        return form;
    }

    /// <summary>Where people meet unless someone says otherwise: the site itself.</summary>
    private static string? PlaceOf(Visit visit) => visit.Site is { } site ? $"{site.Name}, {site.Municipality}" : null;

    /// <summary>The plan, with the moment in UTC; null with errors in the model state when it cannot be read.</summary>
    public PlanVisit? Read(ModelStateDictionary errors)
    {
        if (ClockTime.Wrong(Day, Time, out var time) is { } wrong)
            errors.AddModelError("Form.Time", wrong);
        if (Day is null && errors.GetFieldValidationState("Form.Day") != ModelValidationState.Invalid)
            errors.AddModelError("Form.Day", "Kies de dag.");
        return !errors.IsValid ? null : new PlanVisit
        {
            StartsAt = WorkingCalendar.ToUtc(Day!.Value.ToDateTime(time)), Minutes = Minutes, SiteId = Site,
            Place = string.IsNullOrWhiteSpace(Place) ? null : Place.Trim(), Seen = Seen,
        };
    }
}

public sealed class CancelForm
{
    [Required(ErrorMessage = "Schrijf op waarom. Het bedrijf leest dit."), StringLength(Visit.TextLength)]
    [Display(Name = "Reden")]
    public string? Reason { get; set; }

    public Guid Seen { get; set; }
}

/// <summary>A visit with what the page needs beside the form; null for a new one.</summary>
public sealed record VisitPage(Visit? Visit, VisitForm Form, CancelForm Cancel, IReadOnlyList<Choice> Sites);
