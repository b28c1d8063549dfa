using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Core.Demo;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Enquiries.Copies;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Core.Files;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Bulk;
using Acquisitieloket.Core.Leads.Letters;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.Leads.Views;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Partners;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Printing;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Division;
using Acquisitieloket.Core.Sites.Exchange;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Core.Sites.Reviews;
using Acquisitieloket.Core.Sites.TakeOut;
using Acquisitieloket.Core.Visits;
using Acquisitieloket.Core.Visits.ICalendar;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Acquisitieloket.Core;

/// <summary>Everything Core needs from the container, area by area.</summary>
public static class CoreRegistration
{
    public static IServiceCollection AddCore(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddData(configuration.GetSection(DatabaseOptions.Section).GetValue<DatabaseProvider>("Provider"));
        services.AddServiceTerms();
        services.AddHostedService<Settings.SettingsWatch>();
        services.AddFiles();
        services.AddCompanies();
        services.AddDocuments();
        services.AddJobs(configuration);
        services.AddMail();
        services.AddFollowUps().AddFollowUpWork().AddCalendarFeeds();
        services.AddPrinting();
        services.AddLocalization();
        services.AddScoped<AnswerWords>().AddScoped<AnswerSummary>().AddScoped<EnquiryCopy>().AddScoped<CopyPrinter>();
        services.AddProposals();
        services.AddSingleton<IntakeLine>().AddSingleton<IntakeQueries>().AddScoped<IntakeService>();
        services.AddScoped<DraftService>().AddScoped<DraftLinks>();
        services.AddAssignment();
        services.AddScoped<RequirementsService>().AddScoped<LeadOpening>().AddScoped<StageService>().AddScoped<InteractionService>().AddScoped<OnceOnly>();
        services.AddScoped<CompanyPage>().AddScoped<WithdrawalService>().AddScoped<MailCap>();
        services.AddScoped<ApiKeyService>().AddScoped<SavedViewService>();
        services.AddScoped<BulkPlan>().AddScoped<BulkService>().AddScoped<BulkUndo>();
        services.AddDemo();
        services.AddScoped<SiteRegister>().AddScoped<SupplyReader>().AddScoped<SupplyArchive>().AddScoped<MatchService>().AddScoped<NeutralityCheck>().AddScoped<Matching.Runs.MatchFreshness>().AddScoped<ShortlistService>().AddScoped<ExclusionService>();
        services.AddScoped<Matching.Weighting.WeightService>().AddSingleton<AgreedWeights>().AddSingleton<Settings.ILiveSetting>(all => all.GetRequiredService<AgreedWeights>());
        services.AddScoped<FactEditor>().AddScoped<SiteReviewService>();
        services.AddScoped<ImportPlanner>().AddScoped<ImportService>();
        services.AddScoped<ClaimEvents>().AddScoped<ClaimService>().AddScoped<DivisionService>();
        services.AddScoped<TakeOutTies>().AddScoped<TakeOutService>();
        services.AddSingleton<ReviewMailRun>().AddSingleton(all => new WorkKind("reviews", typeof(Site), ReviewMailRun.LookEvery, all.GetRequiredService<ReviewMailRun>().RunAsync));
        services.AddScoped<IssueLog>().AddScoped<IssueService>().AddScoped<CandidateService>().AddSingleton<IssueFileHtml>();
        services.AddDueWork<ClaimExpiry, ClaimExpiryWorker>(new DueWorkSettings { Name = "claims" }, new()
        {
            About = e => new WorkAbout(e.Id, e.Claim!.LeadId, ""),
        });
        services.AddScoped<OfferService>().AddScoped<OfferConsent>();
        services.AddDueWork<SupplyChange, SupplyChangeWorker>(new DueWorkSettings { Name = "supply" });
        services.AddQuestions();
        services.AddPrivacy();
        services.AddSingleton<VisitCalendar>().AddScoped<VisitRequests>().AddScoped<VisitService>();
        services.AddScoped<StandIn>().AddScoped<CorrectionService>().AddScoped<MessageService>().AddSingleton<LetterText>().AddScoped<LetterService>().AddScoped<LinkService>();
        services.AddScoped<LeadReaders>().AddScoped<ShareMails>().AddScoped<SharingService>().AddScoped<ShareReplies>();
        services.AddSummaries().AddBoardReports();
        services.AddPeople();
        return services;
    }
}
