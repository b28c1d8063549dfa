using Acquisitieloket.Web.Features.Api;
using Acquisitieloket.Web.Features.Counter.Enquiry;
using Acquisitieloket.Web.Features.Leads;
using Acquisitieloket.Web.Features.Approvals;
using Acquisitieloket.Web.Features.Proposals;
using Acquisitieloket.Web.Features.MyDay.Today;
using Acquisitieloket.Web.Features.Queue.Browse;
using Acquisitieloket.Web.Features.Queue.Bulk;
using Acquisitieloket.Web.Features.Queue.Export;
using Acquisitieloket.Web.Features.Queue.Views;
using Acquisitieloket.Web.Features.Reports;
using Acquisitieloket.Web.Features.Status;
using Acquisitieloket.Web.Infrastructure.Languages;
using Acquisitieloket.Web.Infrastructure.Mvc;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace Acquisitieloket.Web.Infrastructure;

/// <summary>What MVC needs to be told once.</summary>
public static class WebServices
{
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSecurity(configuration);
        services.AddLanguages();
        services.AddEnquiryPages().AddStatusPages();
        services.AddLeadPages();
        services.AddProposalPages().AddApprovalPages();
        services.AddReportPages();
        services.AddApi();
        services.AddHealthChecks();
        services.AddScoped<QueueReader>().AddScoped<ExportReader>().AddScoped<ViewReader>().AddScoped<BulkReader>().AddScoped<DayReader>()
            .AddScoped<Features.SharedLeads.Reply.ReplyReader>();
        services.AddResponseCompression(options => options.EnableForHttps = true); // for files only, see StaticFiles
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add(new ConflictFilter());
            options.Filters.Add(new TooLargeFilter());
            options.Filters.Add(new BlankAddressFilter());
            options.Filters.Add(new UnreadableForms());
            options.Conventions.Add(new FromTheAddress());
        })
            .AddLocalizedForms();
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FeatureViewLocations()));
        // The page is UTF-8: ë stays ë instead of &#xEB;. Characters with a meaning in HTML are still escaped.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new(System.Text.Unicode.UnicodeRanges.All));
        return services;
    }
}
