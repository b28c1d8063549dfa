using Microsoft.AspNetCore.Mvc;

namespace Acquisitieloket.Web.Infrastructure.Languages;

/// <summary>A public page: <c>[PublicRoute("enquiry")]</c> answers at /nl/enquiry, /en/enquiry and /de/enquiry.</summary>
public sealed class PublicRouteAttribute(string path = "") : RouteAttribute($"{{culture:{Constraint}}}/{path}")
{
    public const string Constraint = "language";
}
