using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QueueListsAndMissedMails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Leads_CompanyName_Id",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_OpenLeads_Stage",
                table: "Leads");

            migrationBuilder.RenameIndex(
                name: "IX_OpenLeads_Department",
                table: "Leads",
                newName: "IX_OpenLeads_DepartmentTerm");

            migrationBuilder.RenameIndex(
                name: "IX_OpenLeads_ContactPerson",
                table: "Leads",
                newName: "IX_OpenLeads_ContactPersonTerm");

            migrationBuilder.RenameIndex(
                name: "IX_Leads_Stage_CreatedAt_Id",
                table: "Leads",
                newName: "IX_Leads_Stage");

            migrationBuilder.RenameIndex(
                name: "IX_Leads_DepartmentId_CreatedAt_Id",
                table: "Leads",
                newName: "IX_Leads_DepartmentReceived");

            migrationBuilder.RenameIndex(
                name: "IX_Leads_CreatedAt_Id",
                table: "Leads",
                newName: "IX_Leads_Received");

            migrationBuilder.RenameIndex(
                name: "IX_Leads_ContactPersonId_CreatedAt_Id",
                table: "Leads",
                newName: "IX_Leads_ContactPersonReceived");

            migrationBuilder.AddColumn<DateTime>(
                name: "UndeliveredAt",
                table: "OutgoingMails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ForwardedAt",
                table: "Leads",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BulkRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Request = table.Column<string>(type: "TEXT", nullable: false),
                    Items = table.Column<string>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BulkRuns_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    DepartmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Sharing = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedViews_AspNetUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DefaultViews",
                columns: table => new
                {
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    ViewId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DefaultViews", x => x.UserId);
                    table.ForeignKey(
                        name: "FK_DefaultViews_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DefaultViews_SavedViews_ViewId",
                        column: x => x.ViewId,
                        principalTable: "SavedViews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_UndeliveredAt",
                table: "OutgoingMails",
                column: "UndeliveredAt",
                filter: "\"UndeliveredAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_Company",
                table: "Leads",
                columns: new[] { "CompanyName", "Id", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_ContactPersonCompany",
                table: "Leads",
                columns: new[] { "ContactPersonId", "CompanyName", "Id", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_ContactPersonStage",
                table: "Leads",
                columns: new[] { "ContactPersonId", "Stage", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_DepartmentCompany",
                table: "Leads",
                columns: new[] { "DepartmentId", "CompanyName", "Id", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_DepartmentStage",
                table: "Leads",
                columns: new[] { "DepartmentId", "Stage", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_Forwarded",
                table: "Leads",
                columns: new[] { "ForwardedAt", "Id" },
                filter: "\"ForwardedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OpenLeads_ContactPersonReceived",
                table: "Leads",
                columns: new[] { "ContactPersonId", "CreatedAt", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OpenLeads_DepartmentReceived",
                table: "Leads",
                columns: new[] { "DepartmentId", "CreatedAt", "Id" },
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BulkRuns_At",
                table: "BulkRuns",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_BulkRuns_UserId",
                table: "BulkRuns",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_DefaultViews_ViewId",
                table: "DefaultViews",
                column: "ViewId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_OwnerId_Name",
                table: "SavedViews",
                columns: new[] { "OwnerId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_Sharing_DepartmentId",
                table: "SavedViews",
                columns: new[] { "Sharing", "DepartmentId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BulkRuns");

            migrationBuilder.DropTable(
                name: "DefaultViews");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropIndex(
                name: "IX_OutgoingMails_UndeliveredAt",
                table: "OutgoingMails");

            migrationBuilder.DropIndex(
                name: "IX_Leads_Company",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_ContactPersonCompany",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_ContactPersonStage",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_DepartmentCompany",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_DepartmentStage",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_Forwarded",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_OpenLeads_ContactPersonReceived",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_OpenLeads_DepartmentReceived",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "UndeliveredAt",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "ForwardedAt",
                table: "Leads");

            migrationBuilder.RenameIndex(
                name: "IX_OpenLeads_DepartmentTerm",
                table: "Leads",
                newName: "IX_OpenLeads_Department");

            migrationBuilder.RenameIndex(
                name: "IX_OpenLeads_ContactPersonTerm",
                table: "Leads",
                newName: "IX_OpenLeads_ContactPerson");

            migrationBuilder.RenameIndex(
                name: "IX_Leads_Stage",
                table: "Leads",
                newName: "IX_Leads_Stage_CreatedAt_Id");

            migrationBuilder.RenameIndex(
                name: "IX_Leads_Received",
                table: "Leads",
                newName: "IX_Leads_CreatedAt_Id");

            migrationBuilder.RenameIndex(
                name: "IX_Leads_DepartmentReceived",
                table: "Leads",
                newName: "IX_Leads_DepartmentId_CreatedAt_Id");

            migrationBuilder.RenameIndex(
                name: "IX_Leads_ContactPersonReceived",
                table: "Leads",
                newName: "IX_Leads_ContactPersonId_CreatedAt_Id");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_CompanyName_Id",
                table: "Leads",
                columns: new[] { "CompanyName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OpenLeads_Stage",
                table: "Leads",
                columns: new[] { "Stage", "Id" },
                filter: "\"ClosedAt\" IS NULL");
        }
    }
}
