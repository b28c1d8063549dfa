using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Proposals;

/// <summary>What an editor may overlook in a proposal that could be made as it is, in Dutch sentences.</summary>
public static class ProposalHints
{
    /// <summary>Own words, or a whole proposal, in another language than the company reads; empty when all agree. Names are those of the sites by id.</summary>
    public static IReadOnlyList<string> OfLanguage(MakeProposal input, string companyLanguage, Func<long, string> names) =>
    [
        .. input.Language == companyLanguage ? [] : (string[])[$"Het bedrijf schreef ons in {LanguageGuess.InDutch(companyLanguage)}; dit voorstel is in {LanguageGuess.InDutch(input.Language)}."],
        .. input.Sites.Where(s => LanguageGuess.Of(s.Motivation) is { } written && written != input.Language)
            .Select(s => $"De toelichting bij {names(s.SiteId)} lijkt in {LanguageGuess.InDutch(LanguageGuess.Of(s.Motivation)!)} te zijn, en het voorstel is in {LanguageGuess.InDutch(input.Language)}."),
    ];

    /// <summary>Which municipalities have to agree with the sites that were chosen; null when none has to.</summary>
    public static string? OfApproval(IReadOnlyList<Municipality> needed) => needed.Count switch
    {
        0 => null,
        1 => $"Voor de gekozen locaties is goedkeuring van gemeente {needed[0]} nodig. Het voorstel gaat pas weg als zij akkoord is.",
        _ => $"Voor de gekozen locaties is goedkeuring van de gemeenten {string.Join(", ", needed.SkipLast(1))} en {needed[^1]} nodig. Het voorstel gaat pas weg als zij akkoord zijn.",
    };
}
