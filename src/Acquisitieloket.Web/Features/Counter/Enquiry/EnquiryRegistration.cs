using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Enquiries.Words;
using Acquisitieloket.Web.Features.Shared.Answers;
using Acquisitieloket.Web.Features.Shared.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Acquisitieloket.Web.Features.Counter.Enquiry;

internal static class EnquiryRegistration
{
    public static IServiceCollection AddEnquiryPages(this IServiceCollection services)
    {
        services.AddSingleton<DraftCookie>().AddSingleton<Steps.CompanyLookUp>();
        services.AddScoped<AnswerChoices>().AddScoped<FaultTexts>().AddScoped<SiteNames>().AddScoped<Steps.BranchSearch>().AddScoped<Uploads>().AddScoped<LeadDocuments>();
        // The form binds straight to the answers; EnquiryRules judges them and not MVC's own validation.
        return services.Configure<MvcOptions>(options => options.ModelMetadataDetailsProviders.Add(
            new SuppressChildValidationMetadataProvider(typeof(EnquiryAnswers))));
    }
}
