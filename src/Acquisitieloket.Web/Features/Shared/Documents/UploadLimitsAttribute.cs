using Acquisitieloket.Core.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Acquisitieloket.Web.Features.Shared.Documents;

/// <summary>
/// Lets files through that are larger than any other form may be. They are written to the temporary folder while they
/// come in and are never whole in memory.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UploadLimitsAttribute : Attribute, IFilterFactory, IOrderedFilter
{
    // Before the anti-forgery token is looked for, which reads the form.
    public int Order => 900;

    public bool IsReusable => true;

    public IFilterMetadata CreateInstance(IServiceProvider serviceProvider) => new BothLimits(
        (IAuthorizationFilter)new RequestSizeLimitAttribute(DocumentLimits.MostBytesAtOnce).CreateInstance(serviceProvider),
        (IAuthorizationFilter)new RequestFormLimitsAttribute { MultipartBodyLengthLimit = DocumentLimits.MostBytesAtOnce }
            .CreateInstance(serviceProvider));

    private sealed class BothLimits(IAuthorizationFilter size, IAuthorizationFilter form)
        : IAuthorizationFilter, IRequestSizePolicy, IRequestFormLimitsPolicy
    {
        public void OnAuthorization(AuthorizationFilterContext context)
        {
            size.OnAuthorization(context);
            form.OnAuthorization(context);
        }
    }
}
