using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Templates;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>Writes out what a proposal says from the facts of a Dutch calendar day.</summary>
public sealed class ProposalDocuments(TemplateFiles files, AgreedWeights agreed)
{
    /// <summary>
    /// The document of a proposal whose sites have their plots loaded, and whose lead has its enquiry, its contact and its
    /// contact person with department.
    /// </summary>
    public ProposalDocument Write(Proposal proposal, DateOnly today)
    {
        var lead = proposal.Lead!;
        var words = ProposalWords.Of(files, proposal.Language);
        var sites = proposal.Sites.OrderBy(s => s.Order).ToList();
        var ranking = Matcher.Rank(
            lead.Requirements, [.. sites.Select(s => SiteSupply.Of(s.Site!))], agreed.For(lead.Segment), today);
        return new ProposalDocument
        {
            Language = proposal.Language,
            Reference = lead.Reference,
            Number = proposal.Number,
            MadeOn = today,
            ValidUntil = proposal.ValidUntil,
            CompanyName = AskedFor.Name(lead, proposal.Language),
            ContactName = lead.Contact!.Name,
            Question = lead.Description,
            Asked = AskedFacts.Of(lead.Requirements, words),
            AskedM2 = lead.Requirements.PlotM2?.Asked,
            Person = PersonOf(lead, proposal.Language),
            Sites = [.. sites.Select(s => SiteOf(s.Site!, s.Motivation, ranking.Find(s.SiteId)!, words))],
        };
    }

    private static DocumentPerson PersonOf(Lead lead, string language)
    {
        var person = lead.ContactPerson!;
        return new DocumentPerson(
            person.FullName, PublicTitle.Job(person.JobTitle, language),
            person.Department is { } department ? PublicTitle.Organisation(department, language) : null,
            PhoneNumber.Written(person.PhoneNumber ?? person.Department?.Phone, language), person.Email);
    }

    private static DocumentSite SiteOf(Site site, string? motivation, SiteMatch match, ProposalWords words)
    {
        var suits = match.Plots.Select(p => p.PlotId).ToHashSet();
        var facts = SiteFacts.Of(site, words);
        return new DocumentSite
        {
            SiteId = site.Id,
            Name = site.Name,
            Municipality = site.Municipality.ToString(),
            Kind = words.Of("kind", site.Kind),
            Profile = site.Profile.In(words.Language),
            Motivation = motivation,
            Latitude = site.Latitude,
            Longitude = site.Longitude,
            Score = match.Score,
            KnownPercent = (int)(match.Completeness * 100),
            Facts = facts,
            Criteria = [.. match.Criteria.Where(c => c.IsKnown).Select(c => new DocumentCriterion(
                c.Key, MatchSentences.Name(c.Key, words.Culture), c.Outcome, MatchSentences.Name(c.Outcome, words.Culture),
                c.Score, c.SentenceToYou(words.Culture), c.FactDate))],
            Plots = [.. PlotStock.Of(site).Available
                .OrderByDescending(p => suits.Contains(p.Id)).ThenBy(site.KeepsBack).ThenBy(p => p.Status).ThenBy(p => p.Number, StringComparer.Ordinal)
                .Select(p => new DocumentPlot(p.Number, p.AreaM2,
                    PlotWords.Status(p.Status, site.KeepsBack(p), words.Culture), suits.Contains(p.Id)))],
            Unknown =
            [
                .. match.Criteria.Where(c => !c.IsKnown).Select(c => c.SentenceToYou(words.Culture)),
                // Matching says the same of the other facts.
                .. facts.Where(f => f.Key == "plots" && f.AsOf is null)
                    .Select(f => words.Fill("noFact", words.InSentence(f.Name))),
            ],
            Indicative = site.Indicative || site.Plots.Exists(p => p.Indicative),
            Source = MatchSentences.Word(site.Source, words.Culture),
            ReviewedOn = site.LastReviewedOn,
        };
    }
}
