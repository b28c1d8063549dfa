using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Web.Infrastructure.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Features.Status.ProposalPage;

/// <summary>What a company says to one site: an answer with words and, as the answer asks, reasons or days that suit.</summary>
public sealed class AnswerForm
{
    public const int MonthsAhead = 12;
    private const int DaysOffered = 3;

    public ProposalAnswer? Answer { get; set; }
    public RefusalReason[]? Reasons { get; set; }
    public DateOnly? Day1 { get; set; }
    public DateOnly? Day2 { get; set; }
    public DateOnly? Day3 { get; set; }
    public PartOfDay Part1 { get; set; } = PartOfDay.WholeDay;
    public PartOfDay Part2 { get; set; } = PartOfDay.WholeDay;
    public PartOfDay Part3 { get; set; } = PartOfDay.WholeDay;
    public string? Text { get; set; }

    /// <summary>
    /// The answer as Core takes it; only when <see cref="Check"/> found nothing. A method: MVC reads every property of a form
    /// to judge it, also of one that is empty.
    /// </summary>
    public SiteAnswer Given() => new()
    {
        Answer = Answer!.Value, Text = TidyAnswers.Block(Text), Reasons = [.. Reasons ?? []],
        Suits = Answer == ProposalAnswer.Visit ? [.. Days.Where(d => d.Day is not null).Select(d => new SuitableDay(d.Day!.Value, d.Part))] : [],
    };

    /// <summary>Whether sending this would change nothing about what another form says.</summary>
    public bool SaysSameAs(AnswerForm other) =>
        Answer == other.Answer && TidyAnswers.Block(Text) == TidyAnswers.Block(other.Text)
        && (Reasons ?? []).ToHashSet().SetEquals(other.Reasons ?? []) && Days.SequenceEqual(other.Days);

    private (string Field, DateOnly? Day, PartOfDay Part)[] Days =>
        [(nameof(Day1), Day1, Part1), (nameof(Day2), Day2, Part2), (nameof(Day3), Day3, Part3)];

    /// <summary>
    /// Leaves out the words of the answer that stood there before when another one is given with them: they were filled in for the
    /// company and belong to what it said then. Words to a question stay, since a question has to have some.
    /// </summary>
    public void ForgetWordsOf(ProposedSiteModel site)
    {
        if (site.Answer is { } before && Answer is not (null or ProposalAnswer.Question) && Answer != before && TidyAnswers.Block(Text) == site.AnswerText)
            Text = null;
    }

    /// <summary>Begins the names of the fields for a site.</summary>
    public static string Prefix(long siteId) => $"Site{siteId}";

    /// <summary>What was given before, to be changed.</summary>
    public static AnswerForm Of(ProposedSiteModel site) => new()
    {
        Answer = site.Answer, Text = site.AnswerText, Reasons = [.. site.Reasons],
        Day1 = site.Suits?.ElementAtOrDefault(0)?.Day, Part1 = site.Suits?.ElementAtOrDefault(0)?.Part ?? PartOfDay.WholeDay,
        Day2 = site.Suits?.ElementAtOrDefault(1)?.Day, Part2 = site.Suits?.ElementAtOrDefault(1)?.Part ?? PartOfDay.WholeDay,
        Day3 = site.Suits?.ElementAtOrDefault(2)?.Day, Part3 = site.Suits?.ElementAtOrDefault(2)?.Part ?? PartOfDay.WholeDay,
    };

    /// <summary>Adds to the model state what is wrong with it on a Dutch calendar day.</summary>
    public void Check(ModelStateDictionary state, string prefix, IStringLocalizer<StatusTexts> texts, DateOnly today)
    {
        var text = TidyAnswers.Block(Text);
        if (Answer is null && state.IsValid)
            state.AddModelError($"{prefix}.{nameof(Answer)}", texts["Proposal_ChooseFirst"]);
        if (Answer == ProposalAnswer.Question && text is null)
            state.AddModelError($"{prefix}.{nameof(Text)}", texts["Proposal_AskFirst"]);
        if (text?.Length > LongestText)
            state.AddModelError($"{prefix}.{nameof(Text)}", texts["Message_TooLong", LongestText]);
        if (Answer != ProposalAnswer.Visit)
            return;
        foreach (var (field, day, _) in Days)
            if (day is { } named && WhyNot(named, today) is { } fault)
                state.AddModelError($"{prefix}.{field}", texts[fault, Possible(named, today, Language.Current)]);
    }

    private static string? WhyNot(DateOnly day, DateOnly today) =>
        day <= today || day > today.AddMonths(MonthsAhead) ? "Proposal_DayToCome"
        : WorkingCalendar.IsWorkingDay(day) ? null : "Proposal_DayOff";

    // The working days that come next after the one that was named, or the first of all.
    private static string Possible(DateOnly day, DateOnly today, string language)
    {
        var from = day <= today || day > today.AddMonths(MonthsAhead).AddDays(-14) ? today.AddDays(1) : day;
        return string.Join("; ", WorkingCalendar.FirstFrom(from, DaysOffered).Select(d => Written.DayOfWeek(d, language)));
    }

    // The wishes of a visit are shorter than other words.
    private int LongestText => Answer == ProposalAnswer.Visit ? Visit.TextLength : ProposalSite.TextLength;
}
