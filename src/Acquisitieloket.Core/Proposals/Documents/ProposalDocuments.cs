using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Templates;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>Writes out what a proposal says from the facts of a Dutch calendar day.</summary>
public sealed class ProposalDocuments(TemplateFiles files, AgreedWeights agreed)
{
    /// <summary>
    /// The document of a proposal whose sites have their plots and buildings loaded, and whose lead has its enquiry, its
    /// contact and its contact person with department. Without prices the company's budget is left aside as well, so that
    /// nothing is judged that is not said.
    /// </summary>
    public ProposalDocument Write(Proposal proposal, DateOnly today)
    {
        var showPrices = proposal.ShowPrices;
        var lead = proposal.Lead!;
        var words = ProposalWords.Of(files, proposal.Language);
        var sites = proposal.Sites.OrderBy(s => s.Order).ToList();
        var asked = showPrices ? lead.Requirements : lead.Requirements with { BudgetEuroM2 = null, RentEuroM2Year = null };
        var ranking = Matcher.Rank(asked, [.. sites.Select(s => SiteSupply.Of(s.Site!))], agreed.For(lead.Segment), today);
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
            QuestionLanguage = lead.Enquiry!.Language,
            Asked = AskedFacts.Of(asked, words),
            AskedM2 = asked.PlotM2?.Asked,
            OpensOn = asked.OperationalOn,
            ShowPrices = showPrices,
            Blocks = RegionBlocks.For(asked, lead.Enquiry.Answers.Company, lead.Cluster, proposal.Language),
            Person = PersonOf(lead, proposal.Language),
            Sites = [.. sites.Select(s => DocumentSites.Of(s.Site!, s.Motivation, ranking.Find(s.SiteId)!, words, showPrices))],
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
}
