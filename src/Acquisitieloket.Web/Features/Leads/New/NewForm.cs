using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Infrastructure.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Acquisitieloket.Web.Features.Leads.New;

/// <summary>An enquiry as someone gave it over the phone or by mail.</summary>
public sealed class NewForm
{
    /// <summary>Older than this it is a lead that everyone forgot, and no new enquiry.</summary>
    public const int MostDaysAgo = 30;

    /// <summary>Made with the empty form, so that sending twice gives one lead.</summary>
    public Guid Key { get; set; }
    public Channel? Channel { get; set; }
    public DateOnly? Day { get; set; }
    public string? Time { get; set; }
    /// <summary>Whoever enters it spoke with the company: the call was the first contact.</summary>
    public bool Spoken { get; set; }
    /// <summary>Whoever enters it would like to help the company.</summary>
    public bool Mine { get; set; }
    /// <summary>The company was told what we keep and where it says so.</summary>
    public bool Told { get; set; }
    public EnquiryAnswers Answers { get; set; } = BlankAnswers.In("nl");

    public static IReadOnlyList<Choice> Channels { get; } =
        [new(nameof(Core.Enquiries.Channel.Phone), "Telefoon"), new(nameof(Core.Enquiries.Channel.Email), "Mail")];

    /// <summary>The form as it is first shown.</summary>
    public static NewForm At(DateTime now)
    {
        var (day, time) = PastMoment.Of(now);
        return new NewForm { Key = Guid.NewGuid(), Channel = Core.Enquiries.Channel.Phone, Spoken = true, Day = day, Time = time };
    }

    /// <summary>When it came in (UTC); null with an error in the model state when that cannot be.</summary>
    public DateTime? Received(DateTime now, ModelStateDictionary errors) =>
        new PastMoment("Form.Day", "Ontvangen op", "Form.Time", "Hoe laat", MostDaysAgo).Read(Day, Time, now, errors);
}

/// <summary>The form with the sites that a company can name.</summary>
public sealed record NewPage(NewForm Form, IReadOnlyList<Choice> Sites)
{
    /// <summary>Who would get it as it is filled in now; null until that is asked.</summary>
    public Expected? Expected { get; init; }
}

/// <summary>Who would get an enquiry and why, and whether the one who enters it would still see it.</summary>
public sealed record Expected(string Person, string Department, string Reason, bool IsMe, bool IsOwnDepartment, bool Confidential)
{
    /// <summary>Open leads that look like this one and that the one who enters it may open.</summary>
    public IReadOnlyList<RelatedRow> Related { get; init; } = [];
}
