using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class TermWarnings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OpenLeads_ContactPersonReceived",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_OpenLeads_ContactPersonTerm",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_OpenLeads_DepartmentTerm",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_OpenLeads_Term",
                table: "Leads");

            migrationBuilder.CreateIndex(
                name: "IX_OpenLeads_ContactPersonReceived",
                table: "Leads",
                columns: new[] { "ContactPersonId", "CreatedAt", "Id", "Confidential" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OpenLeads_ContactPersonTerm",
                table: "Leads",
                columns: new[] { "ContactPersonId", "TermDueAt", "Id", "TermWarnAt", "Confidential" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OpenLeads_DepartmentTerm",
                table: "Leads",
                columns: new[] { "DepartmentId", "TermDueAt", "Id", "TermWarnAt" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OpenLeads_Term",
                table: "Leads",
                columns: new[] { "TermDueAt", "Id", "TermWarnAt" },
                filter: "\"ClosedAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OpenLeads_ContactPersonReceived",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_OpenLeads_ContactPersonTerm",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_OpenLeads_DepartmentTerm",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_OpenLeads_Term",
                table: "Leads");

            migrationBuilder.CreateIndex(
                name: "IX_OpenLeads_ContactPersonReceived",
                table: "Leads",
                columns: new[] { "ContactPersonId", "CreatedAt", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OpenLeads_ContactPersonTerm",
                table: "Leads",
                columns: new[] { "ContactPersonId", "TermDueAt", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OpenLeads_DepartmentTerm",
                table: "Leads",
                columns: new[] { "DepartmentId", "TermDueAt", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OpenLeads_Term",
                table: "Leads",
                columns: new[] { "TermDueAt", "Id" },
                filter: "\"ClosedAt\" IS NULL");
        }
    }
}
