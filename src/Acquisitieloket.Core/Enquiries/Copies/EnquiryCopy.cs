using System.Globalization;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Printing;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Core.Enquiries.Copies;

/// <summary>A company's enquiry as it was sent, to be printed: its answers, attachments and what happens next.</summary>
public sealed class EnquiryCopy(
    AppDbContext db, AnswerSummary summary, IStringLocalizer<AnswerTexts> texts, TemplateFiles files)
{
    /// <summary>
    /// The copy for one lead in a two-letter language, with its contact person as the reader knows them. For a mailbox that
    /// nobody has checked: without the web addresses in its texts, which anyone may have typed.
    /// </summary>
    public async Task<Sheet> OfAsync(
        long leadId, string language, SheetPerson person, bool withoutAddresses, CancellationToken cancellation)
    {
        var lead = await db.Leads.AsNoTracking().Where(l => l.Id == leadId)
            .Select(l => new { l.Reference, l.CompanyName, l.Enquiry!.SubmittedAt, l.Enquiry.Answers }).SingleAsync(cancellation);
        var codes = lead.Answers.Requirements.PreferredSites;
        var sites = await db.Sites.AsNoTracking().Where(s => codes.Contains(s.Code))
            .ToDictionaryAsync(s => s.Code, s => s.Name, cancellation);
        var attachments = await db.Documents.AsNoTracking()
            .Where(d => d.LeadId == leadId && d.AddedById == null && d.RemovedAt == null && d.AddedAt <= lead.SubmittedAt)
            .OrderBy(d => d.Id).Select(d => new { d.Name, d.Bytes }).ToListAsync(cancellation);
        var terms = await db.ServiceTerms.AsNoTracking().Where(t => t.LeadId == leadId && t.StartedAt == lead.SubmittedAt)
            .OrderBy(t => t.DueAt).Select(t => new { t.Kind, t.DueAt }).ToListAsync(cancellation);

        var words = SheetWords.Of(files, language);
        var sentOn = Written.Date(lead.SubmittedAt, language);
        List<SheetSection> sections =
        [
            new(words["answers.next"], [.. terms.Where(t => t.Kind is TermKind.FirstContact or TermKind.FirstSiteList)
                .Select(t => new SheetLine(words[$"answers.{t.Kind}"], words.Fill("answers.by", Written.Moment(t.DueAt, language))))]),
            .. InLanguage(language, () => Answers(
                withoutAddresses ? WebAddress.LeftOut(lead.Answers, words["answers.noAddress"]) : lead.Answers, sites)),
        ];
        if (attachments.Count > 0)
            sections.Add(new(words["attachments"], [.. attachments.Select(a =>
                new SheetLine(a.Name, Written.Size(a.Bytes, language)))]));
        return new Sheet
        {
            Language = language, Title = words["answers.title"], Reference = lead.Reference, CompanyName = lead.CompanyName,
            Intro = words.Fill("answers.intro", sentOn), Footer = words.Fill("answers.footer", sentOn), Person = person,
            Sections = sections,
        };
    }

    private List<SheetSection> Answers(EnquiryAnswers answers, IReadOnlyDictionary<string, string> sites) =>
        [.. EnquirySubject.All
            .Select(subject => new SheetSection(texts[$"Step.{subject.Slug}"],
                [.. summary.Of(subject, answers, sites).Select(line => new SheetLine(line.Question, line.Answer))]))
            .Where(section => section.Lines.Count > 0)];

    // A worker has no culture of its own; a page has, and gets it back.
    private static T InLanguage<T>(string language, Func<T> read)
    {
        var (formats, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = Written.Culture(language);
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return read();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (formats, words);
        }
    }
}
