using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Demand;
using Acquisitieloket.Core.Demand.Offers;
using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.FollowUps.Digests;
using Acquisitieloket.Core.FollowUps.Feed;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Bulk;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.Leads.Views;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Partners;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Privacy;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Proposals.Sending;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.Reports.Board;
using Acquisitieloket.Core.Reports.KeyFigures;
using Acquisitieloket.Core.Reports.OpenData;
using Acquisitieloket.Core.Reports.Subscriptions;
using Acquisitieloket.Core.Reports.Summaries;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Buildings;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Exchange;
using Acquisitieloket.Core.Sites.Facts;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Core.Templates.Texts;
using Acquisitieloket.Core.Visits;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Data;

/// <summary>All data of the product. One subclass per database, each with migrations of its own.</summary>
public abstract class AppDbContext(DbContextOptions options)
    : IdentityDbContext<AppUser, IdentityRole<long>, long>(options)
{
    public DbSet<Department> Departments => Set<Department>();
    public DbSet<Company> Companies => Set<Company>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<Enquiry> Enquiries => Set<Enquiry>();
    public DbSet<EnquiryDraft> EnquiryDrafts => Set<EnquiryDraft>();
    public DbSet<Lead> Leads => Set<Lead>();
    public DbSet<StageChange> StageChanges => Set<StageChange>();
    public DbSet<Interaction> Interactions => Set<Interaction>();
    public DbSet<ShortlistEntry> Shortlist => Set<ShortlistEntry>();
    public DbSet<PrivateLink> PrivateLinks => Set<PrivateLink>();
    public DbSet<LeadShare> LeadShares => Set<LeadShare>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<DefaultView> DefaultViews => Set<DefaultView>();
    public DbSet<BulkRun> BulkRuns => Set<BulkRun>();
    public DbSet<ServiceTerm> ServiceTerms => Set<ServiceTerm>();
    public DbSet<TermSetting> TermSettings => Set<TermSetting>();
    public DbSet<SavedText> SavedTexts => Set<SavedText>();
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();
    public DbSet<DailyDigest> DailyDigests => Set<DailyDigest>();
    public DbSet<FollowUpEscalation> FollowUpEscalations => Set<FollowUpEscalation>();
    public DbSet<AftercareCheck> AftercareChecks => Set<AftercareCheck>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<ReceivedMail> ReceivedMails => Set<ReceivedMail>();
    public DbSet<Site> Sites => Set<Site>();
    public DbSet<Plot> Plots => Set<Plot>();
    public DbSet<PlotLineage> PlotLineages => Set<PlotLineage>();
    public DbSet<Building> Buildings => Set<Building>();
    public DbSet<FactChange> FactChanges => Set<FactChange>();
    public DbSet<RegisterUpload> RegisterUploads => Set<RegisterUpload>();
    public DbSet<PlotClaim> PlotClaims => Set<PlotClaim>();
    public DbSet<ClaimExpiry> ClaimExpiries => Set<ClaimExpiry>();
    public DbSet<UnmetDemand> UnmetDemands => Set<UnmetDemand>();
    public DbSet<SupplyChange> SupplyChanges => Set<SupplyChange>();
    public DbSet<SupplyOffer> SupplyOffers => Set<SupplyOffer>();
    public DbSet<IssueProcedure> IssueProcedures => Set<IssueProcedure>();
    public DbSet<IssuePlot> IssuePlots => Set<IssuePlot>();
    public DbSet<IssueCandidate> IssueCandidates => Set<IssueCandidate>();
    public DbSet<IssueStep> IssueSteps => Set<IssueStep>();
    public DbSet<MatchRun> MatchRuns => Set<MatchRun>();
    public DbSet<SiteExclusion> SiteExclusions => Set<SiteExclusion>();
    public DbSet<SupplySnapshot> SupplySnapshots => Set<SupplySnapshot>();
    public DbSet<WeightSet> WeightSets => Set<WeightSet>();
    public DbSet<Proposal> Proposals => Set<Proposal>();
    public DbSet<ProposalSite> ProposalSites => Set<ProposalSite>();
    public DbSet<ProposalJob> ProposalJobs => Set<ProposalJob>();
    public DbSet<ProposalApproval> ProposalApprovals => Set<ProposalApproval>();
    public DbSet<ApprovalReminder> ApprovalReminders => Set<ApprovalReminder>();
    public DbSet<ProposalExpiry> ProposalExpiries => Set<ProposalExpiry>();
    public DbSet<Workload> Workloads => Set<Workload>();
    public DbSet<AssignmentTurn> AssignmentTurns => Set<AssignmentTurn>();
    public DbSet<Document> Documents => Set<Document>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<BackOfficeQuestion> Questions => Set<BackOfficeQuestion>();
    public DbSet<QuestionReminder> QuestionReminders => Set<QuestionReminder>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<ErasureRequest> ErasureRequests => Set<ErasureRequest>();
    public DbSet<ErasureRemains> ErasureRemains => Set<ErasureRemains>();
    public DbSet<ReportEntry> ReportEntries => Set<ReportEntry>();
    public DbSet<ReportCell> ReportCells => Set<ReportCell>();
    public DbSet<ReportMark> ReportMarks => Set<ReportMark>();
    public DbSet<TargetSet> TargetSets => Set<TargetSet>();
    public DbSet<ReportSubscription> ReportSubscriptions => Set<ReportSubscription>();
    public DbSet<OpenDataFile> OpenDataFiles => Set<OpenDataFile>();
    public DbSet<ReportState> ReportStates => Set<ReportState>();
    public DbSet<BoardReport> BoardReports => Set<BoardReport>();
    public DbSet<BoardReportJob> BoardReportJobs => Set<BoardReportJob>();
    public DbSet<WorkLook> WorkLooks => Set<WorkLook>();
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();
    public DbSet<AccessLogEntry> AccessLog => Set<AccessLogEntry>();

    /// <summary>
    /// Ids, some twice, of leads in which a word begins like this: in reference, company, code name, description,
    /// contact, notes or messages. The start holds letters and digits only. Rights are not looked at here.
    /// </summary>
    public abstract IQueryable<long> LeadsWithWord(string start);

    /// <summary>Leads of which one place holds every word that is begun here, with the row in which they stand: newer rows are higher.</summary>
    public abstract IQueryable<WordRow> WordsIn(WordPlace place, IReadOnlyList<string> starts);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTime>().HaveConversion<UtcDateTime>();
}
