using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries.Copies;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Printing;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared.ContactPersons;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Status.MyDataPdf;

/// <summary>Puts all that the data file holds into words: the same as the JSON, for people.</summary>
public sealed class MyDataSheet(
    AppDbContext db, MyDataReader reader, EnquiryCopy copy, IStringLocalizer<StatusTexts> texts,
    IStringLocalizer<AnswerTexts> answers, TimeProvider clock)
{
    private static string Day(DateTime moment) => Written.Date(moment, Language.Current);
    private static string Moment(DateTime moment) => Written.Moment(moment, Language.Current);

    public async Task<Sheet> OfAsync(long leadId, CancellationToken cancellation)
    {
        var data = await reader.OfAsync(leadId, cancellation);
        var who = (await ContactCard.OfAsync(db, leadId, WorkingCalendar.DayOf(clock.GetUtcNow().UtcDateTime), cancellation)).Person;
        var person = new SheetPerson(who.Name, who.JobTitle ?? "", who.Department, PhoneNumber.Written(who.Phone, Language.Current) ?? "", who.Email ?? "");
        var sheet = await copy.OfAsync(leadId, Language.Current, person, withoutAddresses: false, cancellation);
        return sheet with
        {
            Title = texts["Sheet_Title"],
            Intro = texts["Sheet_Intro", Day(data.MadeAt)],
            Footer = texts["Sheet_Footer", Day(data.MadeAt)],
            Sections = [.. sheet.Sections, .. Sections(data).Where(section => section.Lines.Count > 0)],
        };
    }

    private IEnumerable<SheetSection> Sections(Core.Privacy.MyData data) =>
    [
        Of("Sheet_Contact", Known(
            ("Contact.Name", data.Contact.Name), ("Contact.Role", data.Contact.Role), ("Contact.Email", data.Contact.Email),
            ("Contact.Phone", data.Contact.Phone), ("Company.Name", data.Company.Name), ("Company.KvkNumber", data.Company.KvkNumber),
            ("Company.ForeignRegister", data.Company.ForeignRegister), ("Company.Website", data.Company.Website),
            ("Company.City", data.Company.City))),
        Of("Sheet_Corrections", data.Corrections.SelectMany(c => c.Fields.Select(f =>
            new SheetLine($"{Day(c.At)} · {answers[f.Key].Value}", f.Value)))),
        Of("Sheet_Stages", data.Stages.Select(s => new SheetLine(Day(s.At), texts[$"Stage_{s.Stage}"]))),
        Of("Overview_Messages", data.Messages.Select(m => new SheetLine($"{Moment(m.At)} · {m.By}", m.Text))),
        Of("Sheet_Moments", data.ContactMoments.Select(m => new SheetLine(Moment(m.At), texts[$"Moment_{m.Kind}"]))),
        Of("Overview_Proposals", data.Proposals.SelectMany(p => Proposal(p))),
        Of("Overview_Visits", data.Visits.Select(v => new SheetLine(
            v.StartsAt is { } at ? Moment(at) : Day(v.AskedAt), string.Join('\n', new[] { v.Site, v.Place, v.Wishes }.OfType<string>())))),
        Of("Sheet_Aftercare", data.Aftercare.Select(c => new SheetLine(Day(c.At), string.Join('\n', new[]
        {
            texts["Sheet_AftercareMonths", c.Months].Value,
            c.Jobs is { } jobs ? texts["Sheet_AftercareJobs", Written.Number(jobs, Language.Current)].Value : null,
            c.M2 is { } area ? texts["Sheet_AftercareM2", Written.Number(area, Language.Current)].Value : null,
        }.OfType<string>())))),
        Of("Sheet_Questions", data.Questions.Select(q => new SheetLine(
            Day(q.AskedAt), string.Join('\n', new[] { q.Site, q.Text, q.Answer }.OfType<string>())))),
        Of("Sheet_Shares", data.Shares.Select(s => new SheetLine(
            s.Organisation, texts[s.Named ? "Sheet_SharedNamed" : "Sheet_SharedUnnamed", Day(s.SharedAt), Written.Date(s.Until, Language.Current)]))),
        Of("Sheet_Documents", data.Documents.Select(d => new SheetLine(Day(d.AddedAt), d.Name))),
        Of("Sheet_Erasure", data.ErasureRequests.Select(r => new SheetLine(Day(r.RequestedAt), r.Reason ?? r.Text ?? ""))),
        Of("Sheet_Offer", data.OfferConsentAt is { } given ? [new SheetLine(Day(given), texts["Sheet_OfferGiven"])] : []),
        Of("Sheet_Links", data.Links.Select(l => new SheetLine(Day(l.CreatedAt), texts["Sheet_LinkUntil", Day(l.RevokedAt ?? l.ExpiresAt)]))),
        Of("Sheet_Mails", data.Mails.Where(m => m.SentAt is not null).Select(m => new SheetLine(Moment(m.SentAt!.Value), m.To))),
        Of("Sheet_Access", data.Access.Select(a => new SheetLine(Written.Date(a.Day, Language.Current), texts["Sheet_Times", a.Times]))),
    ];

    private IEnumerable<SheetLine> Proposal(Core.Privacy.MyProposal proposal)
    {
        string title = texts["Overview_Proposal", proposal.Number];
        if (proposal.WithdrawnAt is { } withdrawn)
            yield return new(title, texts["Overview_WithdrawnOn", Day(withdrawn)] + " " + proposal.WithdrawReason);
        foreach (var site in proposal.Sites)
            yield return new($"{title} · {site.Site}", string.Join('\n', new[]
            {
                site.Answer is { } answer ? texts[$"Answer_{answer}"].Value : texts["Sheet_NoAnswer"].Value, site.Text,
            }.OfType<string>()));
    }

    private SheetSection Of(string heading, IEnumerable<SheetLine> lines) => new(texts[heading], [.. lines]);

    private IEnumerable<SheetLine> Known(params (string Field, string? Value)[] fields) =>
        fields.Where(f => f.Value is { Length: > 0 }).Select(f => new SheetLine(answers[f.Field], f.Value!));
}
